/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.Trilean;

import cz.klicnik.snapshot.model.PrivateKey;
import cz.klicnik.snapshot.model.SnapshotFactory;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Private Key</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl#getSensitive <em>Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl#getAlwaysSensitive <em>Always Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl#getExtractable <em>Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl#getNeverExtractable <em>Never Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.PrivateKeyImpl#getAlwaysAuthenticate <em>Always Authenticate</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PrivateKeyImpl extends AsymmetricKeyImpl implements PrivateKey {
	/**
	 * The default value of the '{@link #getSensitive() <em>Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSensitive()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean SENSITIVE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getSensitive() <em>Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSensitive()
	 * @generated
	 * @ordered
	 */
	protected Trilean sensitive = SENSITIVE_EDEFAULT;

	/**
	 * The default value of the '{@link #getAlwaysSensitive() <em>Always Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlwaysSensitive()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean ALWAYS_SENSITIVE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getAlwaysSensitive() <em>Always Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlwaysSensitive()
	 * @generated
	 * @ordered
	 */
	protected Trilean alwaysSensitive = ALWAYS_SENSITIVE_EDEFAULT;

	/**
	 * The default value of the '{@link #getExtractable() <em>Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExtractable()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean EXTRACTABLE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getExtractable() <em>Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExtractable()
	 * @generated
	 * @ordered
	 */
	protected Trilean extractable = EXTRACTABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getNeverExtractable() <em>Never Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNeverExtractable()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean NEVER_EXTRACTABLE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getNeverExtractable() <em>Never Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNeverExtractable()
	 * @generated
	 * @ordered
	 */
	protected Trilean neverExtractable = NEVER_EXTRACTABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getAlwaysAuthenticate() <em>Always Authenticate</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlwaysAuthenticate()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean ALWAYS_AUTHENTICATE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getAlwaysAuthenticate() <em>Always Authenticate</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlwaysAuthenticate()
	 * @generated
	 * @ordered
	 */
	protected Trilean alwaysAuthenticate = ALWAYS_AUTHENTICATE_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PrivateKeyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.PRIVATE_KEY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getSensitive() {
		return sensitive;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSensitive(Trilean newSensitive) {
		Trilean oldSensitive = sensitive;
		sensitive = newSensitive;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.PRIVATE_KEY__SENSITIVE, oldSensitive, sensitive));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getAlwaysSensitive() {
		return alwaysSensitive;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAlwaysSensitive(Trilean newAlwaysSensitive) {
		Trilean oldAlwaysSensitive = alwaysSensitive;
		alwaysSensitive = newAlwaysSensitive;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.PRIVATE_KEY__ALWAYS_SENSITIVE, oldAlwaysSensitive, alwaysSensitive));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getExtractable() {
		return extractable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExtractable(Trilean newExtractable) {
		Trilean oldExtractable = extractable;
		extractable = newExtractable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.PRIVATE_KEY__EXTRACTABLE, oldExtractable, extractable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getNeverExtractable() {
		return neverExtractable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNeverExtractable(Trilean newNeverExtractable) {
		Trilean oldNeverExtractable = neverExtractable;
		neverExtractable = newNeverExtractable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.PRIVATE_KEY__NEVER_EXTRACTABLE, oldNeverExtractable, neverExtractable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getAlwaysAuthenticate() {
		return alwaysAuthenticate;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAlwaysAuthenticate(Trilean newAlwaysAuthenticate) {
		Trilean oldAlwaysAuthenticate = alwaysAuthenticate;
		alwaysAuthenticate = newAlwaysAuthenticate;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.PRIVATE_KEY__ALWAYS_AUTHENTICATE, oldAlwaysAuthenticate, alwaysAuthenticate));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.PRIVATE_KEY__SENSITIVE:
				return getSensitive();
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_SENSITIVE:
				return getAlwaysSensitive();
			case SnapshotPackage.PRIVATE_KEY__EXTRACTABLE:
				return getExtractable();
			case SnapshotPackage.PRIVATE_KEY__NEVER_EXTRACTABLE:
				return getNeverExtractable();
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_AUTHENTICATE:
				return getAlwaysAuthenticate();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case SnapshotPackage.PRIVATE_KEY__SENSITIVE:
				setSensitive((Trilean)newValue);
				return;
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_SENSITIVE:
				setAlwaysSensitive((Trilean)newValue);
				return;
			case SnapshotPackage.PRIVATE_KEY__EXTRACTABLE:
				setExtractable((Trilean)newValue);
				return;
			case SnapshotPackage.PRIVATE_KEY__NEVER_EXTRACTABLE:
				setNeverExtractable((Trilean)newValue);
				return;
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_AUTHENTICATE:
				setAlwaysAuthenticate((Trilean)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case SnapshotPackage.PRIVATE_KEY__SENSITIVE:
				setSensitive(SENSITIVE_EDEFAULT);
				return;
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_SENSITIVE:
				setAlwaysSensitive(ALWAYS_SENSITIVE_EDEFAULT);
				return;
			case SnapshotPackage.PRIVATE_KEY__EXTRACTABLE:
				setExtractable(EXTRACTABLE_EDEFAULT);
				return;
			case SnapshotPackage.PRIVATE_KEY__NEVER_EXTRACTABLE:
				setNeverExtractable(NEVER_EXTRACTABLE_EDEFAULT);
				return;
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_AUTHENTICATE:
				setAlwaysAuthenticate(ALWAYS_AUTHENTICATE_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case SnapshotPackage.PRIVATE_KEY__SENSITIVE:
				return SENSITIVE_EDEFAULT == null ? sensitive != null : !SENSITIVE_EDEFAULT.equals(sensitive);
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_SENSITIVE:
				return ALWAYS_SENSITIVE_EDEFAULT == null ? alwaysSensitive != null : !ALWAYS_SENSITIVE_EDEFAULT.equals(alwaysSensitive);
			case SnapshotPackage.PRIVATE_KEY__EXTRACTABLE:
				return EXTRACTABLE_EDEFAULT == null ? extractable != null : !EXTRACTABLE_EDEFAULT.equals(extractable);
			case SnapshotPackage.PRIVATE_KEY__NEVER_EXTRACTABLE:
				return NEVER_EXTRACTABLE_EDEFAULT == null ? neverExtractable != null : !NEVER_EXTRACTABLE_EDEFAULT.equals(neverExtractable);
			case SnapshotPackage.PRIVATE_KEY__ALWAYS_AUTHENTICATE:
				return ALWAYS_AUTHENTICATE_EDEFAULT == null ? alwaysAuthenticate != null : !ALWAYS_AUTHENTICATE_EDEFAULT.equals(alwaysAuthenticate);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (sensitive: ");
		result.append(sensitive);
		result.append(", alwaysSensitive: ");
		result.append(alwaysSensitive);
		result.append(", extractable: ");
		result.append(extractable);
		result.append(", neverExtractable: ");
		result.append(neverExtractable);
		result.append(", alwaysAuthenticate: ");
		result.append(alwaysAuthenticate);
		result.append(')');
		return result.toString();
	}

} //PrivateKeyImpl
