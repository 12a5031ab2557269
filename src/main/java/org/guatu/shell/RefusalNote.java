package org.guatu.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.guatu.refusal.Refusal;

/** Where a form says what was refused; hidden while there is nothing to say. */
public class RefusalNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    public RefusalNote() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Says a sentence. */
    public final void say(String sentence) {
        setText(sentence);
        setVisible(true);
    }

    /** Says what a service refused, in the reader's language. */
    public final void say(Refusal refused) {
        say(Texts.text(refused));
    }

    /** Takes back what was said. */
    public final void clear() {
        setText("");
        setVisible(false);
    }

    /**
     * Does something and says here why it was not done.
     *
     * @return whether it was done
     */
    public final boolean trying(Runnable action) {
        clear();
        try {
            action.run();
            return true;
        } catch (Refusal refused) {
            say(refused);
            return false;
        }
    }

    /** A button that does something and says here why it was not done. */
    public final NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(Texts.text(key), press -> trying(action));
        button.addClassName("button");
        return button;
    }
}
