/** Measures that are told and not judged: run by hand, no tier of the tests takes them up. How: {@code src/test/README.md}. */
package org.guatu.bench;
