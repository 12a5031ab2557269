package org.guatu.review;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A group robot of WeCom or DingTalk: both take the same text message and answer {@code errcode} 0 when they took it. The address carries the
 * robot's key, so it comes from the environment ({@code GUATU_WEBHOOK_URL}) and never from the database. A DingTalk robot is to be set up
 * with the keyword 挂图; its signature is not supported.
 */
@Component
class WebhookChannel implements ReminderChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GOOD = 200;

    private final String address;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookChannel(@Value("${guatu.webhook.url:}") String address) {
        this.address = address.strip();
    }

    @Override
    public Reminder.Channel channel() {
        return Reminder.Channel.WEBHOOK;
    }

    @Override
    public boolean reaches(Decision decision) {
        return !address.isEmpty();
    }

    @Override
    public void send(Decision decision, String words) throws IOException {
        String body = json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", words)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8")
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

    private boolean refused(String body) {
        try {
            JsonNode code = json.readTree(body).path("errcode");
            return code.isNumber() && code.asInt() != 0;
        } catch (JacksonException e) {
            return false; // some relays answer with plain words
        }
    }
}
