package io.yiyang.billing.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yiyang.billing.platform.FundRow;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.ReceivedField;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/**
 * Writes a result in the fields of the national platform (平台字段写出): {@code setlinfo} and {@code setldetail}, each field
 * under its name and in the form in which it came, unknown ones with it.
 */
public final class PlatformWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PlatformWriter() {}

    /** The message; what {@link PlatformReader#read} makes of it equals the result. */
    public static String write(PlatformResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeFieldName("setlinfo");
            object(json, result.fields());
            Optional<List<FundRow>> rows = result.fundRows();
            if (rows.isPresent()) {
                json.writeArrayFieldStart("setldetail");
                for (FundRow row : rows.get()) {
                    object(json, row.fields());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("result: must be writable, as fields and texts always are", e);
        }
        return text.toString();
    }

    private static void object(JsonGenerator json, List<ReceivedField> fields) throws IOException {
        json.writeStartObject();
        for (ReceivedField field : fields) {
            json.writeFieldName(field.name());
            switch (field.form()) {
                case TEXT -> json.writeString(field.text());
                case NUMBER -> json.writeNumber(field.text());
                case NULL -> json.writeNull();
                case OTHER -> json.writeRawValue(field.text());
            }
        }
        json.writeEndObject();
    }
}
