/**
 * Disclosure control: which cells of a system of linked tables may be shown. It knows only numbers
 * and tables.
 */
package org.csecprogress.disclosure;
