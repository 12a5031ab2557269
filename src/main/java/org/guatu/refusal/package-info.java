/**
 * How the product says no: one exception with the key of a sentence, so that the screen prints which rule, which figure and what
 * to do, in the reader's language. Every room may use it; it uses none.
 */
@ApplicationModule(displayName = "refusal", allowedDependencies = {})
package org.guatu.refusal;

import org.springframework.modulith.ApplicationModule;
