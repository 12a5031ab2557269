/** What the ledger serves to browsers. */
package org.guatu.ledger.ui;
