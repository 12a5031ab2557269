/** How a page lives through a lost network, a restarted server and an ended session: what it asks the server, and what it says meanwhile. */
package org.guatu.shell.connection;
