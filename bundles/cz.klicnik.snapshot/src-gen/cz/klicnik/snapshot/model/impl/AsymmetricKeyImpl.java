/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.snapshot.model.AsymmetricKey;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Asymmetric Key</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl#getModulus <em>Modulus</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl#getPublicExponent <em>Public Exponent</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl#getEcParameters <em>Ec Parameters</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.AsymmetricKeyImpl#getEcPoint <em>Ec Point</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class AsymmetricKeyImpl extends KeyImpl implements AsymmetricKey {
	/**
	 * The default value of the '{@link #getModulus() <em>Modulus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModulus()
	 * @generated
	 * @ordered
	 */
	protected static final byte[] MODULUS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getModulus() <em>Modulus</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModulus()
	 * @generated
	 * @ordered
	 */
	protected byte[] modulus = MODULUS_EDEFAULT;

	/**
	 * The default value of the '{@link #getPublicExponent() <em>Public Exponent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPublicExponent()
	 * @generated
	 * @ordered
	 */
	protected static final byte[] PUBLIC_EXPONENT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPublicExponent() <em>Public Exponent</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPublicExponent()
	 * @generated
	 * @ordered
	 */
	protected byte[] publicExponent = PUBLIC_EXPONENT_EDEFAULT;

	/**
	 * The default value of the '{@link #getEcParameters() <em>Ec Parameters</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEcParameters()
	 * @generated
	 * @ordered
	 */
	protected static final byte[] EC_PARAMETERS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getEcParameters() <em>Ec Parameters</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEcParameters()
	 * @generated
	 * @ordered
	 */
	protected byte[] ecParameters = EC_PARAMETERS_EDEFAULT;

	/**
	 * The default value of the '{@link #getEcPoint() <em>Ec Point</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEcPoint()
	 * @generated
	 * @ordered
	 */
	protected static final byte[] EC_POINT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getEcPoint() <em>Ec Point</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEcPoint()
	 * @generated
	 * @ordered
	 */
	protected byte[] ecPoint = EC_POINT_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected AsymmetricKeyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.ASYMMETRIC_KEY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public byte[] getModulus() {
		return modulus;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModulus(byte[] newModulus) {
		byte[] oldModulus = modulus;
		modulus = newModulus;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ASYMMETRIC_KEY__MODULUS, oldModulus, modulus));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public byte[] getPublicExponent() {
		return publicExponent;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPublicExponent(byte[] newPublicExponent) {
		byte[] oldPublicExponent = publicExponent;
		publicExponent = newPublicExponent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ASYMMETRIC_KEY__PUBLIC_EXPONENT, oldPublicExponent, publicExponent));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public byte[] getEcParameters() {
		return ecParameters;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEcParameters(byte[] newEcParameters) {
		byte[] oldEcParameters = ecParameters;
		ecParameters = newEcParameters;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ASYMMETRIC_KEY__EC_PARAMETERS, oldEcParameters, ecParameters));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public byte[] getEcPoint() {
		return ecPoint;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setEcPoint(byte[] newEcPoint) {
		byte[] oldEcPoint = ecPoint;
		ecPoint = newEcPoint;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ASYMMETRIC_KEY__EC_POINT, oldEcPoint, ecPoint));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.ASYMMETRIC_KEY__MODULUS:
				return getModulus();
			case SnapshotPackage.ASYMMETRIC_KEY__PUBLIC_EXPONENT:
				return getPublicExponent();
			case SnapshotPackage.ASYMMETRIC_KEY__EC_PARAMETERS:
				return getEcParameters();
			case SnapshotPackage.ASYMMETRIC_KEY__EC_POINT:
				return getEcPoint();
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
			case SnapshotPackage.ASYMMETRIC_KEY__MODULUS:
				setModulus((byte[])newValue);
				return;
			case SnapshotPackage.ASYMMETRIC_KEY__PUBLIC_EXPONENT:
				setPublicExponent((byte[])newValue);
				return;
			case SnapshotPackage.ASYMMETRIC_KEY__EC_PARAMETERS:
				setEcParameters((byte[])newValue);
				return;
			case SnapshotPackage.ASYMMETRIC_KEY__EC_POINT:
				setEcPoint((byte[])newValue);
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
			case SnapshotPackage.ASYMMETRIC_KEY__MODULUS:
				setModulus(MODULUS_EDEFAULT);
				return;
			case SnapshotPackage.ASYMMETRIC_KEY__PUBLIC_EXPONENT:
				setPublicExponent(PUBLIC_EXPONENT_EDEFAULT);
				return;
			case SnapshotPackage.ASYMMETRIC_KEY__EC_PARAMETERS:
				setEcParameters(EC_PARAMETERS_EDEFAULT);
				return;
			case SnapshotPackage.ASYMMETRIC_KEY__EC_POINT:
				setEcPoint(EC_POINT_EDEFAULT);
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
			case SnapshotPackage.ASYMMETRIC_KEY__MODULUS:
				return MODULUS_EDEFAULT == null ? modulus != null : !MODULUS_EDEFAULT.equals(modulus);
			case SnapshotPackage.ASYMMETRIC_KEY__PUBLIC_EXPONENT:
				return PUBLIC_EXPONENT_EDEFAULT == null ? publicExponent != null : !PUBLIC_EXPONENT_EDEFAULT.equals(publicExponent);
			case SnapshotPackage.ASYMMETRIC_KEY__EC_PARAMETERS:
				return EC_PARAMETERS_EDEFAULT == null ? ecParameters != null : !EC_PARAMETERS_EDEFAULT.equals(ecParameters);
			case SnapshotPackage.ASYMMETRIC_KEY__EC_POINT:
				return EC_POINT_EDEFAULT == null ? ecPoint != null : !EC_POINT_EDEFAULT.equals(ecPoint);
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
		result.append(" (modulus: ");
		result.append(modulus);
		result.append(", publicExponent: ");
		result.append(publicExponent);
		result.append(", ecParameters: ");
		result.append(ecParameters);
		result.append(", ecPoint: ");
		result.append(ecPoint);
		result.append(')');
		return result.toString();
	}

} //AsymmetricKeyImpl
