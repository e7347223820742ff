/**
 * What the report says of change: worked out from the masked tables of two releases and from
 * nothing else.
 */
package org.csecprogress.publication.findings;
