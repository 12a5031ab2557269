package org.guatu.review;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A group robot of WeCom or DingTalk: both take the same text message and answer {@code errcode} 0 when they took it. The address carries the
 * robot's key, so it comes from the environment ({@code GUATU_WEBHOOK_URL}) and never from the database. A DingTalk robot is to be set up
 * with the keyword 挂图, or with a signature whose secret is given likewise ({@code GUATU_WEBHOOK_SECRET}).
 */
@Component
class WebhookChannel implements ReminderChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GOOD = 200;

    private static final String HASH = "HmacSHA256";

    private final String address;
    private final String secret;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Autowired
    WebhookChannel(@Value("${guatu.webhook.url:}") String address, @Value("${guatu.webhook.secret:}") String secret) {
        this(address, secret, Clock.systemUTC());
    }

    /** @param clock the time of the world, which a robot compares with its own; not that of the business */
    WebhookChannel(String address, String secret, Clock clock) {
        this.address = address.strip();
        this.secret = secret.strip();
        this.clock = clock;
    }

    @Override
    public Reminder.Channel channel() {
        return Reminder.Channel.WEBHOOK;
    }

    @Override
    public boolean isSet() {
        return !address.isEmpty();
    }

    @Override
    public boolean reaches(Decision decision) {
        return isSet();
    }

    @Override
    public void send(Decision decision, String words) throws IOException {
        String body = json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", words)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(signed())).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != GOOD || refused(answer.body())) {
                throw new IOException("the robot answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending", e);
        }
    }

    /** The address as DingTalk wants it signed: the moment and the Base64 of an HMAC over it and the secret. An address without a secret stays as it is. */
    private String signed() {
        if (secret.isEmpty()) {
            return address;
        }
        String moment = Long.toString(clock.millis());
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
            String sign = Base64.getEncoder().encodeToString(mac.doFinal((moment + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
            return address + (address.contains("?") ? "&" : "?") + "timestamp=" + moment + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java machine has " + HASH, e);
        }
    }

    private boolean refused(String body) {
        try {
            JsonNode code = json.readTree(body).path("errcode");
            return code.isNumber() && code.asInt() != 0;
        } catch (JacksonException e) {
            return false; // some relays answer with plain words
        }
    }
}
