import type { Article } from '../corpus/article.ts';

/** A character that a reader sees: no blank, and none that only joins others or turns them round. */
const visible = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a reader sees anything of a name. Discord refuses names that have nothing to be seen. */
export function isVisible(name: string): boolean {
	return visible.test(name);
}

/** The title of an article; its file where nothing of the title can be seen. */
export function shownTitle({ title, file }: Pick<Article, 'title' | 'file'>): string {
	return isVisible(title) ? title : file;
}

/** Who published an article; its file where nobody is named. */
export function shownSource({ source = '', file }: Pick<Article, 'source' | 'file'>): string {
	return isVisible(source) ? source : file;
}
