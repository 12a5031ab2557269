/** What is still true after the power went: the product and the database are killed in the middle of many changes. */
package org.guatu.crash;
