package io.yiyang.model.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of one list mean in one place (代码字典). Provinces and vendors fill the same national field with
 * different lists, so a code is only ever read with the dictionary of where it came from.
 *
 * <p>Immutable: {@link #with} and {@link #replacing} give a new dictionary. One code has one meaning; a second one is
 * refused. An entry may name the standard code, a constant of the library, that a local code stands for, and only then
 * does {@link #standard} tell one. A dictionary does not fall back on another: start from {@link #basedOn} where a
 * place uses the standard list and changes some of it.
 *
 * <p>Example: Hunan's 2102 is a stay for a single disease, which the national core does not have, and its 2101 is the
 * core's ordinary stay: {@code CodeDictionary.<MedicalTreatmentType>of("hunan", RegionCode.of("430000"))
 * .with(MedicalTreatmentType.of("2102"), "单病种住院", "single-disease inpatient")
 * .with(MedicalTreatmentType.of("2101"), "普通住院", "inpatient", MedicalTreatmentType.INPATIENT)}.
 *
 * @param <C> the kind of code
 */
@JsonPropertyOrder({"name", "region", "ofStandardCodes", "entries"})
public final class CodeDictionary<C extends OpenCode> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final RegionCode region;
    private final boolean ofStandardCodes;
    private final TreeMap<C, Entry<C>> entries;

    private CodeDictionary(String name, RegionCode region, boolean ofStandardCodes, Map<C, Entry<C>> entries) {
        Require.text(!name.isBlank(), "name", "must not be blank", name);
        this.name = name;
        this.region = region;
        this.ofStandardCodes = ofStandardCodes;
        this.entries = new TreeMap<>(entries);
    }

    /** An empty dictionary of a tenant or place. */
    public static <C extends OpenCode> CodeDictionary<C> of(String name, RegionCode region) {
        return new CodeDictionary<>(name, region, false, Map.of());
    }

    /** An empty dictionary whose codes are standard: each stands for itself. */
    public static <C extends OpenCode> CodeDictionary<C> ofStandardCodes(String name) {
        return new CodeDictionary<>(name, RegionCode.NATION, true, Map.of());
    }

    /** A dictionary of a tenant or place that starts with the entries of another. */
    public static <C extends OpenCode> CodeDictionary<C> basedOn(
            CodeDictionary<C> base, String name, RegionCode region) {
        return new CodeDictionary<>(name, region, false, base.entries);
    }

    @JsonCreator
    static <C extends OpenCode> CodeDictionary<C> fromJson(
            @JsonProperty("name") String name,
            @JsonProperty("region") RegionCode region,
            @JsonProperty("ofStandardCodes") @Nullable Boolean ofStandardCodes,
            @JsonProperty("entries") @Nullable List<Entry<C>> entries) {
        Map<C, Entry<C>> byCode = new TreeMap<>();
        for (Entry<C> entry : entries == null ? List.<Entry<C>>of() : entries) {
            Require.that(byCode.put(entry.code, entry) == null, "entries", "must have each code once", entry.code);
        }
        return new CodeDictionary<>(
                Require.present(name, "name"),
                Require.present(region, "region"),
                Require.present(ofStandardCodes, "ofStandardCodes"),
                byCode);
    }

    /**
     * This dictionary with one more code.
     *
     * @throws IllegalArgumentException if the code has a meaning already; the message names both
     */
    public CodeDictionary<C> with(C code, String zh, String en) {
        return adding(code, zh, en, ofStandardCodes ? code : null);
    }

    /**
     * This dictionary with one more code, which stands for a standard one.
     *
     * @throws IllegalArgumentException if the code has a meaning already; the message names both
     */
    public CodeDictionary<C> with(C code, String zh, String en, C standard) {
        return adding(code, zh, en, standard);
    }

    /**
     * This dictionary with another meaning of a code that it knows; what the code stood for is forgotten.
     *
     * @throws IllegalArgumentException if it does not know the code
     */
    public CodeDictionary<C> replacing(C code, String zh, String en) {
        Require.that(entries.containsKey(code), "code", "must be in dictionary " + name, code);
        return put(new Entry<>(code, BilingualText.of(zh, en), null));
    }

    private CodeDictionary<C> adding(C code, String zh, String en, @Nullable C standard) {
        Entry<C> entry = new Entry<>(code, BilingualText.of(zh, en), standard);
        Entry<C> before = entries.get(code);
        Require.that(before == null, "code", "must have one meaning in dictionary " + name, before + " and " + entry);
        return put(entry);
    }

    private CodeDictionary<C> put(Entry<C> entry) {
        Map<C, Entry<C>> more = new TreeMap<>(entries);
        more.put(entry.code, entry);
        return new CodeDictionary<>(name, region, ofStandardCodes, more);
    }

    /** Reads a code that came without text. */
    public CodeReading<C> read(C code) {
        return reading(code, Optional.empty());
    }

    /** Reads a code and keeps the text that came with it. */
    public CodeReading<C> read(C code, String receivedText) {
        return reading(code, Optional.of(receivedText));
    }

    private CodeReading<C> reading(C code, Optional<String> receivedText) {
        return new CodeReading<>(code, name, meaning(code), standard(code), receivedText);
    }

    /** What the code means here, absent if the dictionary does not know it. */
    public Optional<BilingualText> meaning(C code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::meaning);
    }

    /** The standard code that the code stands for here, absent if the dictionary declares none. */
    public Optional<C> standard(C code) {
        return Optional.ofNullable(entries.get(code)).flatMap(Entry::standard);
    }

    /** Who filled the list. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** Where the list holds. */
    @JsonProperty("region")
    public RegionCode region() {
        return region;
    }

    /** Whether each code stands for itself. */
    @JsonProperty("ofStandardCodes")
    boolean ofStandardCodes() {
        return ofStandardCodes;
    }

    /** All codes in their order. */
    @JsonProperty("entries")
    public List<Entry<C>> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeDictionary<?> that
                && name.equals(that.name)
                && region.equals(that.region)
                && ofStandardCodes == that.ofStandardCodes
                && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "CodeDictionary " + name + " of " + region + " with " + entries.size() + " codes";
    }

    /**
     * One code of a dictionary with its meaning (字典条目).
     *
     * @param <C> the kind of code
     */
    @JsonPropertyOrder({"code", "meaning", "standard"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public static final class Entry<C extends OpenCode> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final C code;
        private final BilingualText meaning;
        private final @Nullable C standard;

        private Entry(C code, BilingualText meaning, @Nullable C standard) {
            this.code = code;
            this.meaning = meaning;
            this.standard = standard;
        }

        @JsonCreator
        static <C extends OpenCode> Entry<C> fromJson(
                @JsonProperty("code") C code,
                @JsonProperty("meaning") BilingualText meaning,
                @JsonProperty("standard") @Nullable C standard) {
            return new Entry<>(Require.present(code, "code"), Require.present(meaning, "meaning"), standard);
        }

        @JsonProperty("code")
        public C code() {
            return code;
        }

        @JsonProperty("meaning")
        public BilingualText meaning() {
            return meaning;
        }

        /** The standard code that it stands for, absent if none is declared. */
        @JsonProperty("standard")
        public Optional<C> standard() {
            return Optional.ofNullable(standard);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry<?> that
                    && code.equals(that.code)
                    && meaning.equals(that.meaning)
                    && Objects.equals(standard, that.standard);
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }

        @Override
        public String toString() {
            return code + " " + meaning.zh() + (standard == null ? "" : " = " + standard);
        }
    }
}
