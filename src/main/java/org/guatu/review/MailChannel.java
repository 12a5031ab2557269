package org.guatu.review;

import java.io.IOException;
import java.util.Optional;

import org.guatu.review.store.ReminderRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail to the address of the unit that answers, when a server for it is set ({@code spring.mail.host}). */
@Component
class MailChannel implements ReminderChannel {

    private final ObjectProvider<JavaMailSender> sender;
    private final ReminderRows rows;
    private final MeetingWords words;
    private final String from;

    MailChannel(ObjectProvider<JavaMailSender> sender, ReminderRows rows, MeetingWords words,
                @Value("${guatu.mail.from:${spring.mail.username:}}") String from) {
        this.sender = sender;
        this.rows = rows;
        this.words = words;
        this.from = from;
    }

    @Override
    public Reminder.Channel channel() {
        return Reminder.Channel.MAIL;
    }

    @Override
    public boolean isSet() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public boolean reaches(Decision decision) {
        return isSet() && rows.address(decision.ownerUnit()).isPresent();
    }

    @Override
    public void send(Decision decision, String text) throws IOException {
        Optional<String> address = rows.address(decision.ownerUnit());
        if (address.isEmpty()) {
            throw new IOException("no address for " + decision.ownerUnit());
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        if (!from.isBlank()) {
            mail.setFrom(from);
        }
        mail.setTo(address.get());
        mail.setSubject(words.text("meeting.reminder.subject", decision.matter()));
        mail.setText(text);
        try {
            sender.getObject().send(mail);
        } catch (MailException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
