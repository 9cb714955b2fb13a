/** What has been appropriated for a fiscal year, who decided it, and the rules that keep it in balance. */
@NullMarked
package no.tertial.budget;

import org.jspecify.annotations.NullMarked;
