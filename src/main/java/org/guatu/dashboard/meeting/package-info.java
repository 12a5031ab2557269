/**
 * The meeting on a tablet: what drives the walls, takes decisions, follows them up and writes the minutes. Its screens ask the services of
 * {@code review}; the pages it shows are those of {@code dashboard.wall}.
 */
package org.guatu.dashboard.meeting;
