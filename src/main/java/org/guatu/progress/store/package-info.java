/** The tables of the read side, and the queries that join them with projects and receipts. */
package org.guatu.progress.store;
