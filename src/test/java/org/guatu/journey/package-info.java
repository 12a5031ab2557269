/**
 * What people do, done by a browser against the packaged product: the way from the city to a receipt, every screen at every size, the
 * doors. What is checked is only what a person could see or a stranger could try.
 */
package org.guatu.journey;
