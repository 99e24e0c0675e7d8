package io.yiyang.referral.json;

import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.referral.document.CodedReason;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FreeText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Fields that several objects of a document have. */
final class Fields {
    private static final String AN_ID = "1 to 64 characters without white space";

    private Fields() {}

    /** Reports a document of another schema. */
    static void schema(ObjectReader reader, String schema) {
        if (!reader.text("schema").equals(schema)) {
            reader.refuse("schema", '"' + schema + '"');
        }
    }

    static OrganisationId organisation(ObjectReader reader, String key) {
        return reader.scalar(key, AN_ID, OrganisationId.of("-"), OrganisationId::of);
    }

    static Optional<OrganisationId> optionalOrganisation(ObjectReader reader, String key) {
        return reader.has(key) ? Optional.of(organisation(reader, key)) : Optional.empty();
    }

    static Optional<CaseId> optionalCase(ObjectReader reader, String key) {
        return reader.has(key) ? Optional.of(reader.scalar(key, AN_ID, CaseId.of("-"), CaseId::of)) : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> optionalConstant(ObjectReader reader, String key, Class<E> type) {
        return reader.has(key) ? Optional.of(reader.constant(key, type)) : Optional.empty();
    }

    static <E extends Enum<E>> Set<E> constants(ObjectReader reader, String key, Class<E> type) {
        return new TreeSet<>(reader.optionalTexts(
                key, "one of " + List.of(type.getEnumConstants()), name -> Enum.valueOf(type, name)));
    }

    static Optional<FreeText> freeText(ObjectReader reader, String key) {
        return reader.has(key)
                ? Optional.of(reader.scalar(key, "a text that is not blank", new FreeText("-"), FreeText::new))
                : Optional.empty();
    }

    static Optional<CodedReason> reason(ObjectReader reader) {
        return reader.object("reason", Fields::codedReason);
    }

    static CodedReason codedReason(ObjectReader reader) {
        String code = reader.text("code");
        Optional<FreeText> comment = freeText(reader, "comment");
        return reader.build(() -> new CodedReason(code, comment));
    }

    static Set<Document> documents(ObjectReader reader) {
        return Set.copyOf(reader.optionalList("documents", document -> {
            DocumentKind kind = document.constant("kind", DocumentKind.class);
            String version = document.text("version");
            return document.build(() -> new Document(kind, version));
        }));
    }

    /** A scalar whose text must not be blank. */
    static <T> T scalar(ObjectReader reader, String key, T standIn, Function<String, T> parser) {
        return reader.scalar(key, AN_ID, standIn, parser);
    }
}
