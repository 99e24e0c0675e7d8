package io.yiyang.model.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of every generated value type. Source retention and no generated class-path annotations, so that a
 * consumer without Immutables on the class path gets no warning.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        strictBuilder = true,
        stagedBuilder = true,
        overshadowImplementation = true,
        allowedClasspathAnnotations = {Override.class})
public @interface YiyangStyle {}
