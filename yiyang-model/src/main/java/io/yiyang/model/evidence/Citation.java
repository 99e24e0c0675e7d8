package io.yiyang.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A source (出处) that was read: a document or a page.
 *
 * <p>{@link #printedOn} is what the page prints as its own date and may be a year or a month only; it is no date of
 * entry into force.
 */
@Value.Immutable
@JsonPropertyOrder({"key", "title", "lastChecked", "number", "issuer", "address", "printedOn", "note"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Citation extends Serializable permits ImmutableCitation {
    /** The key by which a policy pack refers to it. */
    @JsonProperty("key")
    String key();

    /** What was read, as a reader would name it. */
    @JsonProperty("title")
    String title();

    /** The day on which somebody last looked whether the source still says so. */
    @JsonProperty("lastChecked")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate lastChecked();

    /** The document's number such as 民办函〔2025〕49号. */
    @JsonProperty("number")
    Optional<String> number();

    /** Who issued the document. */
    @JsonProperty("issuer")
    Optional<String> issuer();

    /** Where it was read. */
    @JsonProperty("address")
    Optional<String> address();

    /** The date that the page prints, as it prints it. */
    @JsonProperty("printedOn")
    Optional<String> printedOn();

    /** A remark on the quality of the source. */
    @JsonProperty("note")
    Optional<String> note();

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static Citation fromJson(
            @JsonProperty("key") String key,
            @JsonProperty("title") String title,
            @JsonProperty("lastChecked") LocalDate lastChecked,
            @JsonProperty("number") @Nullable String number,
            @JsonProperty("issuer") @Nullable String issuer,
            @JsonProperty("address") @Nullable String address,
            @JsonProperty("printedOn") @Nullable String printedOn,
            @JsonProperty("note") @Nullable String note) {
        return builder()
                .key(Require.present(key, "key"))
                .title(Require.present(title, "title"))
                .lastChecked(Require.present(lastChecked, "lastChecked"))
                .number(Optional.ofNullable(number))
                .issuer(Optional.ofNullable(issuer))
                .address(Optional.ofNullable(address))
                .printedOn(Optional.ofNullable(printedOn))
                .note(Optional.ofNullable(note))
                .build();
    }

    static ImmutableCitation.KeyBuildStage builder() {
        return ImmutableCitation.builder();
    }
}
