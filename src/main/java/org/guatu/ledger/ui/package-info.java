/** The screens of the ledger, and what it serves to browsers. */
package org.guatu.ledger.ui;
