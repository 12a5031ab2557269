/** The dialogs of the register: new project, changes, stages and their review, investment, moves and shares. */
package org.guatu.project.ui;
