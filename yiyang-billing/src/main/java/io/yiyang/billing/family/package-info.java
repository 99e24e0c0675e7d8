/** What a family asks of a bill (家属答疑). */
package io.yiyang.billing.family;
