import { unpackBrowser } from '../../src/cli/demo/browser.ts';

/** Before any test, so that no two of them unpack it at once. */
export default unpackBrowser;
