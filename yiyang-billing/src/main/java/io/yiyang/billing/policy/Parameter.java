package io.yiyang.billing.policy;

import io.yiyang.billing.payer.TermValue;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy parameter (政策参数) of a pack: what it is, its unit, and its values over time.
 *
 * @param key the name within the pack, such as {@code inpatient.deductible}
 * @param unit what the value is measured in, for people
 * @param versions the values over time; ranges that are known do not overlap
 * @param note what a reader of the value should know, empty if nothing
 */
public record Parameter(String key, String unit, List<Version> versions, String note) implements Serializable {
    public Parameter {
        versions = List.copyOf(versions);
    }

    /** A parameter without a note. */
    public Parameter(String key, String unit, List<Version> versions) {
        this(key, unit, versions, "");
    }

    /**
     * A value and the time in which it holds (参数版本).
     *
     * @param evidence since when, how certain and by which source
     * @param rows the values by person and encounter, at least one; exactly one row must fit
     */
    public record Version(Evidence evidence, List<Row> rows) implements Serializable {
        public Version {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A value for those whose facts fulfil the conditions; without conditions, for all.
     *
     * @param when for each fact the words of which one must be true
     * @param value the value
     */
    public record Row(Map<String, List<String>> when, TermValue value) implements Serializable {
        public Row {
            when = Map.copyOf(when);
        }
    }

    /**
     * What supports a dated entry of a pack (依据).
     *
     * @param inForce the days in force, absent if the source prints no date: then a tenant must declare it
     * @param knownFrom the day on which it was published, absent if not known; before it the entry is not seen
     * @param confidence how well the source supports it
     * @param citations the sources, at least one
     * @param contradictions other sources that say something else
     */
    public record Evidence(
            Optional<DateRange> inForce,
            Optional<LocalDate> knownFrom,
            Confidence confidence,
            List<Citation> citations,
            List<Contradiction> contradictions)
            implements Serializable {
        public Evidence {
            citations = List.copyOf(citations);
            contradictions = List.copyOf(contradictions);
        }

        /** Evidence that no source contradicts. */
        public Evidence(
                Optional<DateRange> inForce,
                Optional<LocalDate> knownFrom,
                Confidence confidence,
                List<Citation> citations) {
            this(inForce, knownFrom, confidence, citations, List.of());
        }

        private Object writeReplace() {
            return new Stored(inForce.orElse(null), knownFrom.orElse(null), confidence, citations, contradictions);
        }

        /** The serialized form, because Optional is not serializable. */
        private record Stored(
                @Nullable DateRange inForce,
                @Nullable LocalDate knownFrom,
                Confidence confidence,
                List<Citation> citations,
                List<Contradiction> contradictions)
                implements Serializable {
            private Object readResolve() {
                return new Evidence(
                        Optional.ofNullable(inForce),
                        Optional.ofNullable(knownFrom),
                        confidence,
                        citations,
                        contradictions);
            }
        }
    }

    /**
     * What another source says instead (出处矛盾): recorded and shown, never smoothed.
     *
     * @param says what it says, such as {@code 20000.00 a year}
     * @param confidence how good that source is
     * @param citations the sources that say so, at least one
     */
    public record Contradiction(String says, Confidence confidence, List<Citation> citations) implements Serializable {
        public Contradiction {
            citations = List.copyOf(citations);
        }
    }
}
