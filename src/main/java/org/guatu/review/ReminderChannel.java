package org.guatu.review;

import java.io.IOException;

/** A way out of the product by which reminders go. */
interface ReminderChannel {

    Reminder.Channel channel();

    /** Whether it was set up. */
    boolean isSet();

    /** Whether it was set up, and reaches the owner of the decision. */
    boolean reaches(Decision decision);

    /** Sends the words; an exception means that they did not go. It returns or fails within seconds. */
    void send(Decision decision, String words) throws IOException;
}
