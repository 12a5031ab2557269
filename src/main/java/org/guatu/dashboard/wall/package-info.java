/**
 * The wall of the meeting room: its pages as plain records that can be kept, what draws them, and the screen that turns them. A page is read from
 * the same readings as the screens. People, contacts and incentives never enter a page.
 */
package org.guatu.dashboard.wall;
