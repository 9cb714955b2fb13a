/** What people stated, the status of periods, and the questions about them. */
@NullMarked
package no.tertial.statements;

import org.jspecify.annotations.NullMarked;
