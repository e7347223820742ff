/** The root of the resources, and what their responses have in common. */
package org.csecprogress.kernel.api;
