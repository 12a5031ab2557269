/** Tables of published boards. */
package org.guatu.contest.store;
