package io.yiyang.model.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what an {@link Optional} holds, as the jdk8 module of Jackson does, which this library does not require. */
final class OptionalSerializer extends ReferenceTypeSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalSerializer(
            ReferenceType type,
            boolean staticTyping,
            @Nullable TypeSerializer ids,
            @Nullable JsonSerializer<Object> of) {
        super(type, staticTyping, ids, of);
    }

    private OptionalSerializer(
            OptionalSerializer base,
            BeanProperty property,
            TypeSerializer ids,
            JsonSerializer<?> of,
            NameTransformer unwrapper,
            @Nullable Object suppressed,
            boolean suppressNulls) {
        super(base, property, ids, of, unwrapper, suppressed, suppressNulls);
    }

    @Override
    protected ReferenceTypeSerializer<Optional<?>> withResolved(
            BeanProperty property, TypeSerializer ids, JsonSerializer<?> of, NameTransformer unwrapper) {
        return new OptionalSerializer(this, property, ids, of, unwrapper, _suppressableValue, _suppressNulls);
    }

    @Override
    public ReferenceTypeSerializer<Optional<?>> withContentInclusion(
            @Nullable Object suppressed, boolean suppressNulls) {
        return new OptionalSerializer(
                this, _property, _valueTypeSerializer, _valueSerializer, _unwrapper, suppressed, suppressNulls);
    }

    @Override
    protected boolean _isValuePresent(Optional<?> value) {
        return value.isPresent();
    }

    @Override
    protected Object _getReferenced(Optional<?> value) {
        return value.orElseThrow();
    }

    @Override
    protected @Nullable Object _getReferencedIfPresent(Optional<?> value) {
        return value.orElse(null);
    }
}
