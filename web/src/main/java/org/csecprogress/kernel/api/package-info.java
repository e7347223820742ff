/** The root of the resources, and what their answers have in common. */
package org.csecprogress.kernel.api;
