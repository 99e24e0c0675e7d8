package io.yiyang.testkit.explore;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** Records with one component exchanged. */
final class Records {
    private Records() {}

    static List<String> components(Object any) {
        return Stream.of(any.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    static Object value(Object any, String component) {
        try {
            return any.getClass().getMethod(component).invoke(any);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component, e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T with(T any, String component, Object value) {
        RecordComponent[] components = any.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = components(any).stream()
                .map(name -> name.equals(component) ? value : value(any, name))
                .toArray();
        try {
            return (T) any.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component, e);
        }
    }
}
