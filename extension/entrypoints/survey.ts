import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { surveyPage } from '../src/lists/survey.ts';

/** Runs once the popup is opened over a page; what it returns goes to the popup. */
export default defineUnlistedScript(surveyPage);
