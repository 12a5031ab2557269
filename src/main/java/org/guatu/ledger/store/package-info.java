/** Tables of the ledger. */
package org.guatu.ledger.store;
