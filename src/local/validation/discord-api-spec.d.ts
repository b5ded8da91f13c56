// The package's zod entry has no type declarations: these are the schemas used here and in the tests.
declare module 'discord-api-spec/zod' {
	import type { ZodMiniType } from 'zod/mini';

	export const PongInteractionCallbackRequestSchema: ZodMiniType;
	export const CreateMessageInteractionCallbackRequestSchema: ZodMiniType;
	export const UpdateMessageInteractionCallbackRequestSchema: ZodMiniType;
	export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType;
	export const ModalInteractionCallbackRequestSchema: ZodMiniType;
	export const LaunchActivityInteractionCallbackRequestSchema: ZodMiniType;
	export const IncomingWebhookRequestPartialSchema: ZodMiniType;
	export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType;
	export const MessageCreateRequestSchema: ZodMiniType;
	export const MessageEditRequestPartialSchema: ZodMiniType;
	export const CreatePrivateChannelRequestSchema: ZodMiniType;
	export const ApplicationCommandUpdateRequestSchema: ZodMiniType;

	export const ApplicationCommandResponseSchema: ZodMiniType;
	export const ErrorResponseSchema: ZodMiniType;
	export const GatewayBotResponseSchema: ZodMiniType;
	export const GatewayResponseSchema: ZodMiniType;
	export const GuildChannelResponseSchema: ZodMiniType;
	export const InteractionCallbackResponseSchema: ZodMiniType;
	export const MessageResponseSchema: ZodMiniType;
	export const PrivateApplicationResponseSchema: ZodMiniType;
	export const PrivateChannelResponseSchema: ZodMiniType;
	export const RatelimitedResponseSchema: ZodMiniType;
	export const UserPIIResponseSchema: ZodMiniType;
}
