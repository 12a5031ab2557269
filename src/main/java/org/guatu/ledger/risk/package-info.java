/** Rules that ask questions about a line that waits: each is a pure look at what is known of it, to be tested without a database. */
package org.guatu.ledger.risk;
