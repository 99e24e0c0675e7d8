package io.yiyang.consumers.fastjson2;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONException;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.JSONWriter;
import com.alibaba.fastjson2.modules.ObjectReaderModule;
import com.alibaba.fastjson2.modules.ObjectWriterModule;
import com.alibaba.fastjson2.reader.ObjectReader;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import com.alibaba.fastjson2.util.TypeUtils;
import com.alibaba.fastjson2.writer.ObjectWriter;
import com.alibaba.fastjson2.writer.ObjectWriterProvider;
import com.fasterxml.jackson.core.type.TypeReference;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.lang.reflect.Type;
import java.util.stream.Collectors;

/**
 * Lets fastjson2 read and write the model inside a vendor's own types, by handing each value over to {@link StrictJson},
 * which needs jackson-databind 2 at run time.
 */
public final class ThroughStrictJson {
    private static final String MODEL = "io.yiyang.model.";

    private ThroughStrictJson() {}

    /**
     * From now on these leave every type of the model to StrictJson. For the providers that a whole process uses, call it
     * with those of {@code JSONFactory} before fastjson2 meets the first type of the model.
     */
    public static void register(ObjectReaderProvider readers, ObjectWriterProvider writers) {
        readers.register(new ObjectReaderModule() {
            @Override
            public ObjectReader<?> getObjectReader(ObjectReaderProvider provider, Type type) {
                return isOfTheModel(TypeUtils.getMapping(type)) ? new Reader(type) : null;
            }
        });
        writers.register(new ObjectWriterModule() {
            @Override
            @SuppressWarnings("rawtypes")
            public ObjectWriter<?> getObjectWriter(Type type, Class objectClass) {
                return isOfTheModel(objectClass) ? new Writer(type) : null;
            }
        });
    }

    private static boolean isOfTheModel(Class<?> type) {
        return type != null && type.getName().startsWith(MODEL);
    }

    private static TypeReference<Object> reference(Type type) {
        return new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        };
    }

    private record Reader(Type type) implements ObjectReader<Object> {
        @Override
        public Object readObject(JSONReader reader, Type fieldType, Object fieldName, long features) {
            byte[] document = JSON.toJSONBytes(reader.readAny());
            Outcome<Object> outcome = StrictJson.read(String.valueOf(fieldName), document, reference(type));
            if (!outcome.problems().isEmpty()) {
                throw new JSONException(
                        outcome.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
            }
            return outcome.orElseThrow();
        }
    }

    private record Writer(Type type) implements ObjectWriter<Object> {
        @Override
        public void write(JSONWriter writer, Object value, Object fieldName, Type fieldType, long features) {
            if (value == null) {
                writer.writeNull();
            } else {
                writer.writeRaw(StrictJson.write(value, reference(type)));
            }
        }
    }
}
