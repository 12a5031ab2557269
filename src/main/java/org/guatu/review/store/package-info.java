/** Tables of review meetings. */
package org.guatu.review.store;
