/**
 * What every request passes: headers, limits, the nonce, errors, the confirmation of saves, and
 * health.
 */
package org.csecprogress.kernel.request.web;
