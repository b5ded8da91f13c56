import type { QuestionAnalysis } from '../question/analysis.ts';
import type { Scene } from '../ranking/scene.ts';

/** What of a question and of a sentence is read to tell whether they speak of the same. */
export type Asked = Pick<QuestionAnalysis, 'terms' | 'text' | 'answerType'>;
export type Asking = Pick<Scene, 'text' | 'reading' | 'matches'>;
/** Tells of a sentence whether it speaks of another. */
export type Tells = (scene: Asking) => boolean;
