/**
 * Disclosure control: which cells of a system of linked tables may be shown. Knows numbers and
 * tables and nothing else.
 */
package org.csecprogress.disclosure;
