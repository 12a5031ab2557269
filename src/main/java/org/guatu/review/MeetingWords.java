package org.guatu.review;

import java.util.Locale;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The room's own words for what leaves the product without a screen: reminders, the minutes as a document. In Chinese, as offices write. */
@Component
class MeetingWords {

    private final ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();

    MeetingWords() {
        source.setBasename("classpath:texts/meeting");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    /** A sentence with what it names; figures come as text. */
    String text(String key, Object... arguments) {
        return source.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
