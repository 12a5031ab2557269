/** What is handed out: templates to fill in, and files given back with their faults marked. Nothing written here can be taken for a formula. */
package org.guatu.intake.handout;
