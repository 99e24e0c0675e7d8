package io.yiyang.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of the JDK that the model uses, as texts; with it the library needs none of Jackson's datatype modules. */
final class JavaTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    JavaTypes() {
        super("yiyang");
        text(LocalDate.class, LocalDate::parse);
        text(Instant.class, text -> OffsetDateTime.parse(text).toInstant());
        text(ZoneId.class, ZoneId::of);
    }

    private <T> void text(Class<T> type, Function<String, T> parser) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromText<>(type, parser));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addTypeModifier(new OptionalIsAReference());
        context.addSerializers(new OptionalIsWritten());
        context.addBeanDeserializerModifier(new EnumsAreNotTrimmed());
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        FromText(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, json);
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(_valueClass, "***", "not the text of one");
            }
        }
    }

    private static final class EnumsAreNotTrimmed extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> of) {
            return new ExactName(of);
        }
    }

    private static final class ExactName extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        ExactName(JsonDeserializer<?> of) {
            super(of);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> of) {
            return new ExactName(of);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)
                    && !json.getText().equals(json.getText().trim())) {
                return context.handleWeirdStringValue(handledType(), "***", "not the name of one");
            }
            return super.deserialize(json, context);
        }
    }

    private static final class OptionalIsAReference extends TypeModifier {
        @Override
        public JavaType modifyType(
                JavaType type, Type jdkType, @Nullable TypeBindings bindings, TypeFactory typeFactory) {
            return type.hasRawClass(Optional.class) && !type.isReferenceType()
                    ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
                    : type;
        }
    }

    private static final class OptionalIsWritten extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findReferenceSerializer(
                SerializationConfig config,
                ReferenceType type,
                BeanDescription description,
                @Nullable TypeSerializer ids,
                @Nullable JsonSerializer<Object> of) {
            return type.hasRawClass(Optional.class) ? new OptionalSerializer(type, true, ids, of) : null;
        }
    }
}
