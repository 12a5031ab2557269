/** Tables of this room: the imports that were begun. */
package org.guatu.intake.store;
