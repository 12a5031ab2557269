package org.guatu.shell;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.login.LoginI18n;

/**
 * The texts of Vaadin's own components, which know no language themselves. Each component that carries words gets them here, out of
 * the message files; use these instead of setting words where a component is made.
 */
public final class ComponentTexts {

    private static final int MONDAY = 1;

    private ComponentTexts() {
    }

    /** A date picker in the reader's language, dates written 2024-06-30. */
    public static DatePicker speak(DatePicker picker) {
        DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
        words.setMonthNames(list("shell.calendar.months"));
        words.setWeekdays(list("shell.calendar.weekdays"));
        words.setWeekdaysShort(list("shell.calendar.weekdays-short"));
        words.setFirstDayOfWeek(MONDAY);
        words.setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "M-d");
        words.setToday(Texts.text("shell.calendar.today"));
        words.setCancel(Texts.text("shell.cancel"));
        words.setBadInputErrorMessage(Texts.text("shell.calendar.bad"));
        words.setMinErrorMessage(Texts.text("shell.calendar.too-early"));
        words.setMaxErrorMessage(Texts.text("shell.calendar.too-late"));
        picker.setI18n(words);
        picker.setLocale(Texts.locale());
        return picker;
    }

    /** The words of the sign-in form. */
    public static LoginI18n signIn() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(Texts.text("shell.login.title"));
        words.getForm().setUsername(Texts.text("shell.login.name"));
        words.getForm().setPassword(Texts.text("shell.login.password"));
        words.getForm().setSubmit(Texts.text("shell.login.submit"));
        words.getErrorMessage().setTitle(Texts.text("shell.login.wrong.title"));
        words.getErrorMessage().setMessage(Texts.text("shell.login.wrong.sentence"));
        words.getErrorMessage().setUsername(Texts.text("shell.login.name-missing"));
        words.getErrorMessage().setPassword(Texts.text("shell.login.password-missing"));
        return words;
    }

    /** The words of the frame. */
    public static AppLayout.AppLayoutI18n frame() {
        return new AppLayout.AppLayoutI18n().setDrawer(Texts.text("shell.menu"));
    }

    private static List<String> list(String key) {
        return Arrays.asList(Texts.text(key).split("\\|"));
    }
}
