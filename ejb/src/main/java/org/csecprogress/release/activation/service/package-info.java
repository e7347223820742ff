/** The use cases of activating a change of protection. */
package org.csecprogress.release.activation.service;
