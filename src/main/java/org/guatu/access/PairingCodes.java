package org.guatu.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;

/**
 * The codes that unknown screens show at this moment. Held in memory and bounded: after a restart each waiting screen asks for a new one by
 * itself. Who asks for too many from one address, or types too many wrong ones, must wait.
 */
final class PairingCodes {

    /** How long a code counts. */
    static final Duration LIFE = Duration.ofMinutes(10);

    /** Codes that wait at the same time, of all addresses together; beyond it the oldest is let go. */
    static final int MOST = 2_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, PairingRequest> open = new LinkedHashMap<>();
    // A city hall's screens share an address: 30 pages in a quarter of an hour, and their rotations come on top at the same pace.
    private final Strangers askers = new Strangers();
    private final Strangers typists = new Strangers();

    PairingCodes(Clock clock) {
        this.clock = clock;
    }

    /** A new code for a screen at an address; refused when the address asked for too many. */
    synchronized PairingRequest request(String address) {
        refuseWhoMustWait(askers, address);
        askers.addressFailed(address, now());
        Instant instant = clock.instant();
        open.values().removeIf(waiting -> !waiting.until().isAfter(instant));
        if (open.size() >= MOST) {
            Iterator<String> oldest = open.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        String code = fresh();
        PairingRequest request = new PairingRequest(code, OneTimeToken.fresh(), instant.plus(LIFE));
        open.put(code, request);
        return request;
    }

    /** Takes the waiting screen of a typed code, once; refused for a wrong or old code and for who typed too many wrong ones. */
    synchronized PairingRequest take(String login, String typed) {
        refuseWhoMustWait(typists, login);
        Optional<PairingRequest> found = Optional.ofNullable(open.remove(canonical(typed))).filter(waiting -> waiting.until().isAfter(clock.instant()));
        if (found.isEmpty()) {
            typists.addressFailed(login, now());
        }
        return found.orElseThrow(() -> new Refusal("access.refusal.pairing-code"));
    }

    /** A screen shows its code no longer: whoever types it after that is told so, instead of pairing a screen that is not there. */
    synchronized void withdraw(PairingRequest request) {
        open.remove(request.code(), request);
    }

    /** Puts a code back whose pairing failed for another reason. */
    synchronized void giveBack(PairingRequest request) {
        open.put(request.code(), request);
    }

    /** A code as it is kept, however it was typed: small letters and blanks do not matter. */
    static String canonical(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\u00b7-]", "").toUpperCase(Locale.ROOT);
    }

    private String fresh() {
        String code;
        do {
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < PairingRequest.LENGTH; i++) {
                letters.append(PairingRequest.ALPHABET.charAt(RANDOM.nextInt(PairingRequest.ALPHABET.length())));
            }
            code = letters.toString();
        } while (open.containsKey(code));
        return code;
    }

    private void refuseWhoMustWait(Strangers who, String name) {
        LocalDateTime now = now();
        who.addressWaitsUntil(name, now).ifPresent(until -> {
            throw new Refusal("access.refusal.pairing-wait", String.valueOf(Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes())));
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
