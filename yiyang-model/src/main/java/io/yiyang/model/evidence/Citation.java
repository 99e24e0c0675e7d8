package io.yiyang.model.evidence;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A source (出处) that was read: a document or a page.
 *
 * <p>{@link #printedOn} is what the page prints as its own date and may be a year or a month only; it is no date of
 * entry into force.
 */
@Value.Immutable
public sealed interface Citation extends Serializable permits ImmutableCitation {
    /** The key by which a policy pack refers to it. */
    String key();

    /** What was read, as a reader would name it. */
    String title();

    /** The day on which somebody last looked whether the source still says so. */
    LocalDate lastChecked();

    /** The document's number such as 民办函〔2025〕49号. */
    Optional<String> number();

    /** Who issued the document. */
    Optional<String> issuer();

    /** Where it was read. */
    Optional<String> address();

    /** The date that the page prints, as it prints it. */
    Optional<String> printedOn();

    /** A remark on the quality of the source. */
    Optional<String> note();

    static ImmutableCitation.KeyBuildStage builder() {
        return ImmutableCitation.builder();
    }
}
