import { PermissionFlagsBits } from 'discord-api-types/v10';

/** What @everyone may do in a new guild, as far as it matters here. */
export const everydayPermissions =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.EmbedLinks |
	PermissionFlagsBits.AttachFiles |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.AddReactions |
	PermissionFlagsBits.UseApplicationCommands |
	PermissionFlagsBits.UseExternalApps;

export const allPermissions = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** Whether these bits allow a command with this `default_member_permissions`: null everybody, "0" administrators only. */
export function mayUse(permissions: bigint, required: string | null | undefined): boolean {
	if (required === null || required === undefined) return true;
	if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
	const bits = BigInt(required);
	return bits !== 0n && (permissions & bits) === bits;
}
